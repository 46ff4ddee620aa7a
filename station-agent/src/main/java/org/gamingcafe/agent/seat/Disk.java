package org.gamingcafe.agent.seat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The directory in which an agent remembers things over restarts. Each line is sealed with the station's key, so that what
 * somebody else has written there counts for nothing; files are replaced whole.
 */
public final class Disk {

    private static final long LARGEST = 4_000_000;

    private final Path directory;
    private final SecretKeySpec key;
    private final Set<String> isWhole = ConcurrentHashMap.newKeySet();

    public Disk(Path directory, String key) {
        this.directory = directory;
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        try {
            Files.createDirectories(directory);
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file that were written with this key, in their order. */
    List<String> lines(String name) {
        var file = directory.resolve(name);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Files.readString(file)
                            .lines()
                            .flatMap(line -> opened(name, line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A line that the power cut in two stays by itself. */
    void append(String name, String line) {
        var file = directory.resolve(name);
        var text = (isWhole.add(name) && isTorn(file) ? "\n" : "") + sealed(name, line);
        write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static boolean isTorn(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At any moment there is the old file or the new one. */
    void replace(String name, List<String> lines) {
        var fresh = directory.resolve(name + ".new");
        var text = new StringBuilder();
        lines.forEach(line -> text.append(sealed(name, line)));
        write(fresh, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.move(
                    fresh,
                    directory.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text, StandardOpenOption... how) {
        var options = new java.util.HashSet<>(List.of(how));
        options.add(StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sealed(String name, String line) {
        return seal(name, line) + " " + line + "\n";
    }

    private Optional<String> opened(String name, String line) {
        var cut = line.indexOf(' ');
        if (cut < 0) {
            return Optional.empty();
        }
        var said = line.substring(cut + 1);
        var isOurs = MessageDigest.isEqual(
                seal(name, said).getBytes(StandardCharsets.US_ASCII),
                line.substring(0, cut).getBytes(StandardCharsets.UTF_8));
        return isOurs ? Optional.of(said) : Optional.empty();
    }

    private String seal(String name, String line) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((name + "\n" + line).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
