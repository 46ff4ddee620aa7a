package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** There is nothing to give back, or somebody has given it back already ({@code play.no-rest}). */
public final class NoRest extends Refusal {

    NoRest() {
        super("play.no-rest");
    }
}
