package org.gamingcafe.platform.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is called: the SHA-256 of its content in 64 hexadecimal digits. */
public record BlobName(String text) {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    public BlobName {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("no name of a file");
        }
    }

    public static BlobName of(byte[] content) {
        try {
            return new BlobName(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing for what is no name. */
    public static Optional<BlobName> parse(String text) {
        return NAME.matcher(text).matches() ? Optional.of(new BlobName(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
