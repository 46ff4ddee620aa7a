package org.gamingcafe.platform.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a camera was held, as its JPEG says (Exif, tag 0x0112): it is lost with the other words about the picture, so the picture is
 * turned before.
 *
 * @param value 1–8; 1 is upright
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int LAST = 8;
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int MARKER = 0xFF;
    private static final int EXIF_SEGMENT = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int HEADER = 4;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int LITTLE = 0x4949;
    private static final int FIRST_DIRECTORY = 4;
    private static final int ENTRY = 12;
    private static final int VALUE = 8;
    private static final int TAG = 0x0112;

    boolean isOnItsSide() {
        return value >= FIRST_ON_ITS_SIDE;
    }

    /** Where a pixel goes, as a place in the rows of the turned picture. */
    int place(int x, int y, int width, int height) {
        var right = width - 1 - x;
        var bottom = height - 1 - y;
        return switch (value) {
            case 2 -> y * width + right;
            case 3 -> bottom * width + right;
            case 4 -> bottom * width + x;
            case 5 -> x * height + y;
            case 6 -> x * height + bottom;
            case 7 -> right * height + bottom;
            case 8 -> right * height + y;
            default -> y * width + x;
        };
    }

    /** Upright if the JPEG says nothing of it, or nothing that makes sense. */
    static Orientation of(byte[] jpeg) {
        var at = 2;
        while (at + HEADER <= jpeg.length && (jpeg[at] & 0xFF) == MARKER && (jpeg[at + 1] & 0xFF) != START_OF_SCAN) {
            var length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            if ((jpeg[at + 1] & 0xFF) == EXIF_SEGMENT && at + 2 + length <= jpeg.length && length > HEADER) {
                return ofSegment(ByteBuffer.wrap(jpeg, at + HEADER, length - 2).slice());
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofSegment(ByteBuffer segment) {
        var name = new byte[EXIF.length];
        if (segment.remaining() < EXIF.length + VALUE) {
            return UPRIGHT;
        }
        segment.get(name);
        var words = segment.slice();
        if (!Arrays.equals(name, EXIF)) {
            return UPRIGHT;
        }
        words.order(words.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = words.getInt(FIRST_DIRECTORY);
        if (directory < 0 || directory > words.limit() - 2) {
            return UPRIGHT;
        }
        var entries = words.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY;
            if (entry > words.limit() - ENTRY) {
                return UPRIGHT;
            }
            if ((words.getShort(entry) & 0xFFFF) == TAG) {
                var value = words.getShort(entry + VALUE);
                return value >= 1 && value <= LAST ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
