package org.gamingcafe.cafe.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Currency;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gamingcafe.cafe.terminal.TerminalPayment.State;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Talks to terminals, never inside a transaction. What fails before the terminal has the order is a no; whatever fails
 * afterwards leaves the outcome unknown, and the next talk asks what it did last: a number that was not the last one before, with
 * this amount, is the payment; the same number as before says that there was none.
 */
@ApplicationScoped
class TerminalTalk {

    static final String UNREACHABLE = "UNREACHABLE";
    private static final Logger LOG = System.getLogger(TerminalTalk.class.getName());

    @Inject
    TerminalBook book;

    @Inject
    Settings.House house;

    private volatile ZvtLink.Pace pace = ZvtLink.Pace.USUAL;

    /** For tests. */
    void at(ZvtLink.Pace other) {
        pace = other;
    }

    /** Whatever is to be said about this payment now; again and again until the terminal has answered. */
    void about(UUID id) {
        book.begin(id).ifPresent(errand -> {
            switch (errand.payment().state()) {
                case ASKED -> ask(errand);
                case REVERSING -> reverse(errand);
                case SENT, UNKNOWN, REVERSAL_UNKNOWN -> askAgain(errand);
                case APPROVED, DECLINED, USED, REVERSED -> {
                    // There is nothing to say.
                }
            }
        });
    }

    private void ask(TerminalBook.Errand errand) {
        var id = errand.payment().id();
        try (var link = link(errand)) {
            var before = connected(link, errand);
            if (before.isReady() && book.send(id, before.number())) {
                hear(errand, before.number(), () -> order(link, errand));
            }
        } catch (IOException trouble) {
            LOG.log(Logger.Level.DEBUG, "the connection was not closed well", trouble);
        }
    }

    private ZvtLink.Answer order(ZvtLink link, TerminalBook.Errand errand) throws IOException {
        var payment = errand.payment();
        var minor = payment.amount().minor();
        BooleanSupplier isGivenUp = () -> book.isCancelled(payment.id());
        return switch (payment.kind()) {
            case PAYMENT -> link.pay(minor, currency(errand), isGivenUp);
            case REFUND -> link.refund(minor, currency(errand), isGivenUp);
        };
    }

    /** Without the number of its slip the terminal cannot be told what to give back: somebody does it there, and decides. */
    private void reverse(TerminalBook.Errand errand) {
        var payment = errand.payment();
        var receipt = payment.receipt();
        if (receipt == null) {
            book.unreached(payment.id());
            return;
        }
        try (var link = link(errand)) {
            var before = connected(link, errand);
            if (before.isReady() && book.send(payment.id(), before.number())) {
                hear(errand, before.number(), () -> link.reverse(receipt));
            }
        } catch (IOException trouble) {
            LOG.log(Logger.Level.DEBUG, "the connection was not closed well", trouble);
        }
    }

    private interface Command {
        ZvtLink.Answer run() throws IOException;
    }

    /** The terminal has the order from here on. */
    private void hear(TerminalBook.Errand errand, @Nullable Long before, Command command) {
        var payment = errand.payment();
        try {
            var answer = command.run();
            if (answer.isYes() && isOf(payment, answer.status().orElseThrow())) {
                book.done(payment.id(), answer.status().orElseThrow(), null);
            } else if (isNo(answer)) {
                book.refused(payment.id(), why(answer), null);
            } else {
                book.unknown(payment.id());
            }
        } catch (IOException trouble) {
            LOG.log(
                    Logger.Level.WARNING,
                    "what a terminal did is not known yet, it is asked again: " + payment.id(),
                    trouble);
            book.unknown(payment.id());
        }
    }

    /** A refusal or an abort without a yes before it, or a result that is no yes; a completion without any word is none of them. */
    private static boolean isNo(ZvtLink.Answer answer) {
        var saysYes = answer.status().filter(ZvtStatus::isYes).isPresent();
        return !saysYes && (answer.refusal() != null || answer.status().isPresent());
    }

    private static String why(ZvtLink.Answer answer) {
        var code = answer.refusal() != null
                ? answer.refusal()
                : answer.status().map(ZvtStatus::result).orElse(0);
        return "%02X".formatted(code);
    }

    private static boolean isOf(TerminalPayment payment, ZvtStatus status) {
        return status.amount() == null || status.amount() == payment.amount().minor();
    }

    private void askAgain(TerminalBook.Errand errand) {
        var payment = errand.payment();
        try (var link = link(errand)) {
            link.open(address(errand));
            link.register(currency(errand));
            var last = link.last().status().orElse(null);
            var before = errand.baseline();
            if (last == null || last.trace() == null || before == null) {
                book.unknown(payment.id());
            } else if (last.trace().equals(before)) {
                book.refused(payment.id(), "NOT_DONE", null);
            } else if (last.isYes() && last.amount() != null && isOf(payment, last)) {
                book.done(payment.id(), last, null);
            } else if (!last.isYes()) {
                book.refused(payment.id(), "%02X".formatted(last.result()), null);
            } else {
                book.unknown(payment.id());
            }
        } catch (IOException trouble) {
            LOG.log(Logger.Level.DEBUG, "a terminal cannot be asked: " + payment.id(), trouble);
            book.unknown(payment.id());
        }
    }

    /** @param number of what the terminal did last; 0: nothing yet; {@code null}: it does not say, so nothing is concluded from it */
    private record Before(boolean isReady, @Nullable Long number) {

        static Before of(ZvtLink.Answer last) {
            var kept = last.status();
            var isEmpty = kept.isEmpty() && last.refusal() == null;
            return new Before(
                    true, isEmpty ? Long.valueOf(0) : kept.map(ZvtStatus::trace).orElse(null));
        }
    }

    /** Nothing was ordered yet: who cannot be reached has refused. What is to be given back is tried again. */
    private Before connected(ZvtLink link, TerminalBook.Errand errand) {
        var id = errand.payment().id();
        try {
            link.open(address(errand));
            link.register(currency(errand));
            return Before.of(link.last());
        } catch (IOException trouble) {
            LOG.log(Logger.Level.INFO, "a terminal was not reached: " + id, trouble);
            if (errand.payment().state() == State.ASKED) {
                book.refused(id, UNREACHABLE, null);
            } else {
                book.unreached(id);
            }
            return new Before(false, null);
        }
    }

    private ZvtLink link(TerminalBook.Errand errand) {
        return new ZvtLink(errand.terminal().password(), pace);
    }

    private static Currency currency(TerminalBook.Errand errand) {
        return Currency.getInstance(errand.payment().amount().currency());
    }

    private InetSocketAddress address(TerminalBook.Errand errand) throws IOException {
        var parts = errand.terminal().view().address().split(":");
        var host = InetAddress.getByName(parts[0]);
        if (house.profile() == Settings.Profile.PROD && host.isLoopbackAddress()) {
            throw new IOException("a terminal is not this server");
        }
        return new InetSocketAddress(host, Integer.parseInt(parts[1]));
    }
}
