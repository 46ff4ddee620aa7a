package org.gamingcafe.identity.device;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Settings;

/** For tests of other rooms: the places of {@link MadePlaces#ofDocuments}. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MadePlaceFile extends PlaceFile {

    @PostConstruct
    void make() {
        try {
            var file = Files.createTempDirectory("places").resolve("made.mmdb");
            MadePlaces.ofDocuments().writeTo(file);
            settings = new Settings.Places(Optional.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
