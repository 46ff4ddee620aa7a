package org.gamingcafe.cafe.game;

import org.gamingcafe.platform.kernel.Refusal;

/** As many seats as may play it do so already ({@code game.no-licence}). */
public final class NoLicence extends Refusal {

    NoLicence(String title, int licences) {
        super("game.no-licence", title, licences);
    }
}
