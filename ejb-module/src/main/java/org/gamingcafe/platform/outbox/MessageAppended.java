package org.gamingcafe.platform.outbox;

/** There is something to deliver as soon as this transaction is committed. */
record MessageAppended() {}
