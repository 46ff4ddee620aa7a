package org.gamingcafe.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/**
 * A PNG without the parts that are no picture: words and profiles can be packed so that a small file unpacks to a huge one, and
 * they say what nobody asked.
 */
final class PngParts {

    private static final int SIGNATURE = 8;

    /** Length, type and check sum of a part. */
    private static final int FRAME = 12;

    private static final int HEADER = 0x49484452;
    private static final int PALETTE = 0x504C5445;
    private static final int CLEAR = 0x74524E53;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;
    private static final Set<Integer> NEEDED = Set.of(HEADER, PALETTE, CLEAR, DATA, END);

    private PngParts() {}

    /** Nothing if the parts do not follow each other up to an end. What stands behind the end is dropped. */
    static Optional<byte[]> needed(byte[] png) {
        var bytes = ByteBuffer.wrap(png);
        var kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, SIGNATURE);
        bytes.position(SIGNATURE);
        while (bytes.remaining() >= FRAME) {
            var start = bytes.position();
            var length = bytes.getInt();
            var type = bytes.getInt();
            if (length < 0 || length > bytes.remaining() - Integer.BYTES) {
                return Optional.empty();
            }
            if (NEEDED.contains(type)) {
                kept.write(png, start, FRAME + length);
            }
            if (type == END) {
                return Optional.of(kept.toByteArray());
            }
            bytes.position(start + FRAME + length);
        }
        return Optional.empty();
    }
}
