package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** The base directory of one node: a copy of the provisioned server's `standalone`, the operator's login and the EAR. */
final class NodeFiles {

    static final String OPERATOR = "operator";
    private static final String EAR = "cafe.ear";

    private final Path base;

    NodeFiles(Path base) {
        this.base = base;
    }

    void prepare(Home home, String operatorPassword) {
        try {
            PrivateFile.directory(base);
            configuration(home);
            operator(operatorPassword);
            deploy(home.ear());
            Files.createDirectories(base.resolve("tmp"));
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot prepare " + base, fault);
        }
    }

    boolean deploymentFailed() {
        return Files.exists(base.resolve("deployments").resolve(EAR + ".failed"));
    }

    /** A copy of the server's configuration, made anew when the server was provisioned anew. */
    private void configuration(Home home) throws IOException {
        var stamp = base.resolve("cafe.stamp");
        var wanted = Files.readString(home.stamp());
        if (Files.isRegularFile(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        delete(base.resolve("configuration"));
        copy(home.server().resolve("standalone"), base);
        Files.writeString(stamp, wanted);
    }

    private void operator(String password) {
        var configuration = base.resolve("configuration");
        PrivateFile.write(
                configuration.resolve("mgmt-users.properties"),
                "#$REALM_NAME=ManagementRealm$\n" + OPERATOR + "=" + digest(OPERATOR + ":ManagementRealm:" + password)
                        + "\n");
    }

    private void deploy(Path ear) throws IOException {
        var deployments = base.resolve("deployments");
        Files.createDirectories(deployments);
        try (var old = Files.newDirectoryStream(deployments, EAR + ".*")) {
            for (var marker : old) {
                Files.delete(marker);
            }
        }
        Files.copy(ear, deployments.resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The format of the server's user file; the password itself has 256 random bits. */
    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
