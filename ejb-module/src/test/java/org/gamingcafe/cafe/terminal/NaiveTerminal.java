package org.gamingcafe.cafe.terminal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Currency;

/** How not to do it, kept to show that the danger is real: whoever hears no answer takes it for a no, and asks for the money again. */
final class NaiveTerminal {

    private final InetSocketAddress address;

    NaiveTerminal(String address) {
        var parts = address.split(":");
        this.address = new InetSocketAddress(parts[0], Integer.parseInt(parts[1]));
    }

    boolean pay(long minor) {
        var pace = new ZvtLink.Pace(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(20));
        try (var link = new ZvtLink(0, pace)) {
            link.open(address);
            link.register(Currency.getInstance("EUR"));
            return link.pay(minor, Currency.getInstance("EUR"), () -> false).isYes();
        } catch (IOException e) {
            return false;
        }
    }
}
