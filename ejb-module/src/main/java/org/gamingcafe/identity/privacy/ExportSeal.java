package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gamingcafe.platform.crypto.Sealer;

/** Packs and seals a document for one export; what is sealed for another one does not open. */
@ApplicationScoped
class ExportSeal {

    @Inject
    Sealer sealer;

    byte[] seal(UUID export, String document) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealer.seal(packed.toByteArray(), purpose(export));
    }

    String open(UUID export, byte[] sealed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(sealer.open(sealed, purpose(export))))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String purpose(UUID export) {
        return "data-export/" + export;
    }
}
