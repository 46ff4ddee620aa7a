package org.gamingcafe.cafe.terminal;

import org.gamingcafe.platform.kernel.TillId;

/**
 * The terminal of a till.
 *
 * @param address host and port in the venue's own network; terminals listen at 20007
 */
public record TerminalView(TillId till, String address, long version) {}
