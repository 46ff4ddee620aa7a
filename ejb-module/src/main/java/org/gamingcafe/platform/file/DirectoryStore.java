package org.gamingcafe.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Settings;

/**
 * A directory, in 256 smaller ones. A file is written beside its place, brought to the disk and then moved there in one step. The
 * directory may be shared by nodes, if its file system moves in one step (NFS does).
 */
@ApplicationScoped
class DirectoryStore implements BlobStore {

    private static final System.Logger LOG = System.getLogger(DirectoryStore.class.getName());
    private static final int FIRST_PART = 2;

    @Inject
    Settings.Files settings;

    @Override
    public BlobName put(byte[] content) {
        var name = BlobName.of(content);
        var place = place(name);
        try {
            if (!Files.exists(place)) {
                var directory = Files.createDirectories(place.toAbsolutePath().getParent());
                var beside = Files.createTempFile(directory, ".new", "");
                try {
                    write(beside, content);
                    Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(beside);
                }
            }
            return name;
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> get(BlobName name) {
        try {
            var content = Files.readAllBytes(place(name));
            if (!BlobName.of(content).equals(name)) {
                LOG.log(Level.ERROR, "the file {0} is no more what it was", name);
                return Optional.empty();
            }
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Path place(BlobName name) {
        return settings.directory()
                .resolve(name.text().substring(0, FIRST_PART))
                .resolve(name.text());
    }

    private static StoreUnavailable unavailable(IOException why) {
        LOG.log(Level.ERROR, "files cannot be reached", why);
        return new StoreUnavailable();
    }
}
