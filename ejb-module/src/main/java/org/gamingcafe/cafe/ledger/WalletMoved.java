package org.gamingcafe.cafe.ledger;

import java.util.UUID;

/** An entry has changed what lies on a wallet. For the figures only: the act itself is told by the room that did it. */
record WalletMoved(UUID entry) {}
