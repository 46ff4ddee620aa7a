package org.gamingcafe.platform.file;

import java.util.Arrays;
import java.util.Optional;

/** Pictures that the house can read. There is no reader of WebP in it. */
public enum PictureKind {
    PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

    private final String mediaType;
    private final int[] begins;

    PictureKind(String mediaType, int... begins) {
        this.mediaType = mediaType;
        this.begins = begins;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By how it begins; nothing for anything else. */
    public static Optional<PictureKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.isOne(content)).findFirst();
    }

    private boolean isOne(byte[] content) {
        if (content.length < begins.length) {
            return false;
        }
        for (var i = 0; i < begins.length; i++) {
            if ((content[i] & 0xFF) != begins[i]) {
                return false;
            }
        }
        return true;
    }
}
