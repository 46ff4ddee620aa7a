package org.gamingcafe.identity.device;

import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.Reader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The operator's file of places, in the MaxMind DB format. It is held in memory and looked at again every 10 seconds while
 * somebody asks; one that has become unreadable leaves the one before in use. Nothing is known without it.
 */
@ApplicationScoped
class PlaceFile {

    private static final Logger LOG = System.getLogger(PlaceFile.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    @Inject
    Settings.Places settings;

    @Inject
    Clock clock;

    private final ReentrantLock look = new ReentrantLock();
    private volatile Instant nextLook = Instant.MIN;
    private volatile State state = new State(null, null, -1);

    /** What is in use, and which version of the file was tried last. */
    private record State(@Nullable Reader reader, @Nullable Instant changed, long size) {}

    /** Where a numeric address lies; everything else is unknown. */
    Place of(String ip) {
        if (settings.file().isEmpty()) {
            return Place.UNKNOWN;
        }
        refresh(settings.file().get());
        var reader = state.reader();
        return reader == null
                ? Place.UNKNOWN
                : find(reader, ip).map(PlaceFile::place).orElse(Place.UNKNOWN);
    }

    @PreDestroy
    void close() {
        close(state.reader());
    }

    private static Optional<Map<?, ?>> find(Reader reader, String ip) {
        if (!ip.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reader.get(InetAddress.getByName(ip), Map.class));
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.log(Level.DEBUG, "no place is told", unreadable);
            return Optional.empty();
        }
    }

    private static Place place(Map<?, ?> found) {
        var country = text(found, "country", "iso_code");
        var city = text(found, "city", "names", "en");
        if (at(found, "location", "latitude") instanceof Number latitude
                && at(found, "location", "longitude") instanceof Number longitude) {
            return new Place(country, city, new Place.Point(latitude.doubleValue(), longitude.doubleValue()));
        }
        return new Place(country, city, null);
    }

    private static String text(Map<?, ?> found, String... path) {
        return at(found, path) instanceof String text ? text : "";
    }

    private static @Nullable Object at(Map<?, ?> found, String... path) {
        Object here = found;
        for (var step : path) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }

    /** One caller looks, the others take what is there. */
    private void refresh(Path file) {
        if (clock.instant().isBefore(nextLook) || !look.tryLock()) {
            return;
        }
        try {
            nextLook = clock.instant().plus(BETWEEN_LOOKS);
            read(file);
        } finally {
            look.unlock();
        }
    }

    private void read(Path file) {
        try {
            var changed = Files.getLastModifiedTime(file).toInstant();
            var size = Files.size(file);
            if (changed.equals(state.changed()) && size == state.size()) {
                return;
            }
            var before = state.reader();
            state = new State(before, changed, size);
            state = new State(new Reader(file.toFile(), Reader.FileMode.MEMORY), changed, size);
            close(before);
            LOG.log(Level.INFO, "places of addresses are read from the operator's file");
        } catch (InvalidDatabaseException broken) {
            LOG.log(Level.WARNING, "the file of places cannot be read; the one before stays in use", broken);
        } catch (IOException absent) {
            LOG.log(Level.WARNING, "the file of places is not there", absent);
        }
    }

    private static void close(@Nullable Reader reader) {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "a file of places did not close", e);
            }
        }
    }
}
