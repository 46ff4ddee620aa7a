package org.gamingcafe.cafe.terminal;

import java.io.IOException;

/** What came is not the protocol. */
final class Garbled extends IOException {

    Garbled(String what) {
        super(what);
    }
}
