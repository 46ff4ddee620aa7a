package org.gamingcafe.cafe.station;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.gamingcafe.platform.kernel.InvalidInput;

/** Looks whether bytes are a picture, part by part, without unpacking it: who looks at one unpacks it. */
final class Png {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;
    private static final int HEADER_LENGTH = 13;
    private static final int FRAME = 12;
    private static final int WIDEST = 16_384;

    private Png() {}

    static void mustBeOne(byte[] bytes) {
        if (!isOne(ByteBuffer.wrap(bytes))) {
            throw new InvalidInput("picture", "station.picture");
        }
    }

    private static boolean isOne(ByteBuffer bytes) {
        if (bytes.remaining() < Long.BYTES + FRAME || bytes.getLong() != SIGNATURE) {
            return false;
        }
        var isFirst = true;
        var hasData = false;
        while (bytes.remaining() >= FRAME) {
            var length = bytes.getInt();
            if (length < 0 || length > bytes.remaining() - 2 * Integer.BYTES) {
                return false;
            }
            var start = bytes.position();
            var type = bytes.getInt();
            if (isFirst && !isHeader(type, length, bytes) || !isWhole(bytes, start, length)) {
                return false;
            }
            if (type == END) {
                return hasData && length == 0 && bytes.remaining() == 0;
            }
            isFirst = false;
            hasData |= type == DATA && length > 0;
        }
        return false;
    }

    private static boolean isHeader(int type, int length, ByteBuffer bytes) {
        if (type != HEADER || length != HEADER_LENGTH) {
            return false;
        }
        var width = bytes.getInt(bytes.position());
        var height = bytes.getInt(bytes.position() + Integer.BYTES);
        return width > 0 && width <= WIDEST && height > 0 && height <= WIDEST;
    }

    /** Moves behind the part. */
    private static boolean isWhole(ByteBuffer bytes, int start, int length) {
        var sum = new CRC32();
        sum.update(bytes.array(), start, Integer.BYTES + length);
        bytes.position(start + Integer.BYTES + length);
        return bytes.getInt() == (int) sum.getValue();
    }
}
