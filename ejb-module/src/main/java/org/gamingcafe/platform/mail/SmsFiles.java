package org.gamingcafe.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.gamingcafe.platform.kernel.PhoneNumber;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.outbox.DeliveryFailed;

/** For development: each message is a file that only its owner may read; never in production (see {@code Settings.Sms}). */
@ApplicationScoped
class SmsFiles implements SmsSender {

    @Inject
    Settings.Sms settings;

    @Override
    public void send(UUID message, PhoneNumber to, String text) {
        try {
            var directory = Files.createDirectories(settings.directory().orElseThrow());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var beside = Files.createTempFile(directory, ".sms", "", owner);
            Files.writeString(beside, "To: " + to.value() + "\n\n" + text + "\n");
            Files.move(
                    beside,
                    file(directory, message),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DeliveryFailed("sms", e);
        }
    }

    private static Path file(Path directory, UUID message) {
        return directory.resolve(message + ".txt");
    }
}
