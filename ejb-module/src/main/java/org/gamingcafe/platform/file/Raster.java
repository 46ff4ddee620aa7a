package org.gamingcafe.platform.file;

import java.awt.image.BufferedImage;

/** A picture unpacked: a whole number for each of its pixels (alpha, red, green, blue), row by row. */
record Raster(int width, int height, int[] pixels) {

    private static final int ALPHA = 24;
    private static final int RED = 16;
    private static final int GREEN = 8;
    private static final int FULL = 0xFF;

    static Raster of(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        return new Raster(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** As it is shown by {@link Orientation}. */
    Raster turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        var turned = orientation.isOnItsSide() ? new Raster(height, width, new int[pixels.length]) : copy();
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                turned.pixels[orientation.place(x, y, width, height)] = pixels[y * width + x];
            }
        }
        return turned;
    }

    private Raster copy() {
        return new Raster(width, height, new int[pixels.length]);
    }

    /** As large as fits into this, in the same proportions; never larger than it is. */
    Raster within(int mostWide, int mostHigh) {
        if (width <= mostWide && height <= mostHigh) {
            return this;
        }
        var isWide = (long) width * mostHigh >= (long) height * mostWide;
        var wide = isWide ? mostWide : Math.toIntExact(Math.max(1, (long) width * mostHigh / height));
        var high = isWide ? Math.toIntExact(Math.max(1, (long) height * mostWide / width)) : mostHigh;
        var small = new Raster(wide, high, new int[wide * high]);
        for (var y = 0; y < high; y++) {
            for (var x = 0; x < wide; x++) {
                small.pixels[y * wide + x] = mean(
                        (int) ((long) x * width / wide),
                        (int) ((long) y * height / high),
                        (int) ((long) (x + 1) * width / wide),
                        (int) ((long) (y + 1) * height / high));
            }
        }
        return small;
    }

    /** Of the pixels from the first corner up to the other one; a clear pixel has no colour. */
    private int mean(int left, int top, int right, int bottom) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                var pixel = pixels[y * width + x];
                var weight = pixel >>> ALPHA;
                alpha += weight;
                red += (long) weight * (pixel >>> RED & FULL);
                green += (long) weight * (pixel >>> GREEN & FULL);
                blue += (long) weight * (pixel & FULL);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        var count = (long) (right - left) * (bottom - top);
        return (int) (alpha / count) << ALPHA
                | (int) (red / alpha) << RED
                | (int) (green / alpha) << GREEN
                | (int) (blue / alpha);
    }

    boolean isOpaque() {
        for (var pixel : pixels) {
            if (pixel >>> ALPHA != FULL) {
                return false;
            }
        }
        return true;
    }

    BufferedImage image() {
        var image =
                new BufferedImage(width, height, isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }
}
