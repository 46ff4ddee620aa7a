package org.gamingcafe.identity.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/**
 * The operator's own file: one word a line, or the SHA-1 of one in hex, with or without a colon and a count behind it. A
 * word is meant in any case. Read once; a file that cannot be read stops the start.
 */
@ApplicationScoped
class BreachedList implements BreachCheck {

    private static final int MOST_LINES = 1_000_000;
    private static final Pattern HASHED = Pattern.compile("([0-9A-Fa-f]{40})(:\\d{1,18})?");

    @Inject
    Settings.Passwords settings;

    private Set<String> entries = Set.of();

    @PostConstruct
    void start() {
        entries = settings.list().map(BreachedList::read).orElse(Set.of());
    }

    @Override
    public boolean isKnown(Secret password) {
        return !entries.isEmpty()
                && (entries.contains(password.reveal().toLowerCase(Locale.ROOT))
                        || entries.contains(PwnedHash.of(password)));
    }

    private static Set<String> read(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.limit(MOST_LINES)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(BreachedList::entry)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(String line) {
        var hashed = HASHED.matcher(line);
        return hashed.matches() ? hashed.group(1).toUpperCase(Locale.ROOT) : line.toLowerCase(Locale.ROOT);
    }
}
