package org.gamingcafe.cafe.wallet;

/** How a wallet is put right by hand; goodwill bears it either way. */
public enum Adjustment {
    /** Onto the wallet. */
    GOODWILL("goodwill"),
    /** Off the wallet: takes back what was given by mistake. */
    CORRECTION("correction");

    private final String type;

    Adjustment(String type) {
        this.type = type;
    }

    /** Under which type the journal knows it. */
    String type() {
        return type;
    }
}
