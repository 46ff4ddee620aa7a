package org.gamingcafe.cafe.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.terminal.TerminalPayment.State;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A till with a terminal that is connected, and an open shift there. */
abstract class ConnectedTerminalTest extends CounterTest {

    static final Duration SOON = Duration.ofSeconds(10);

    final TerminalService settings = the(TerminalService.class);
    final TerminalPaymentService payments = the(TerminalPaymentService.class);
    ATerminal terminal;
    UUID shift;

    @BeforeEach
    void connect() throws IOException {
        terminal = new ATerminal();
        the(TerminalTalk.class)
                .at(new ZvtLink.Pace(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(20)));
        as(manager, () -> settings.set(till.id(), new TerminalEdit(terminal.address(), new Secret("123456")), 0));
        shift = openShift("0.00").id();
    }

    @AfterEach
    void hangUp() {
        terminal.close();
        assertThat(imbalance()).isZero();
    }

    TerminalPayment ask(String amount) {
        return as(cashier, () -> payments.ask(shift, euro(amount), aCommand()));
    }

    TerminalPayment now(TerminalPayment payment) {
        return as(cashier, () -> payments.get(payment.id()));
    }

    TerminalPayment becomes(TerminalPayment payment, State state) {
        await().atMost(SOON).until(() -> now(payment).state() == state);
        return now(payment);
    }

    /** What the ticker does once the turn of whoever talked before is over. */
    void tick() {
        clock().advance(TerminalPayments.TURN.plusSeconds(1));
        as(house(), payments::askAgain);
    }

    long cardsHavePaid() {
        return terminal.journal.stream().filter(paid -> !paid.isReversal()).count();
    }

    NewSale.Payment by(TerminalPayment payment) {
        return new NewSale.Payment(
                NewSale.Tender.CARD, payment.amount(), payment.id().toString());
    }

    ProductView cola() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 20, "0.80", null);
        return cola;
    }
}
