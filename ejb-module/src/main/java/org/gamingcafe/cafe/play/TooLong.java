package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** A session would last longer than the venue lets anybody play ({@code play.too-long}). */
public final class TooLong extends Refusal {

    TooLong(int longestMinutes) {
        super("play.too-long", longestMinutes);
    }
}
