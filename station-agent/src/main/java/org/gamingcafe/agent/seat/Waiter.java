package org.gamingcafe.agent.seat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.gamingcafe.agent.desk.Desk;
import org.gamingcafe.agent.desk.Menu;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.GivenOrder;
import org.gamingcafe.agent.house.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders at the seat. The same order that is sent again, because no answer was heard, has the same key, so that the house
 * takes it once. Everything here runs on the seat's thread.
 */
final class Waiter {

    private final Desk desk;
    private final Acts acts;
    private final Words words;
    private final Supplier<@Nullable UUID> sitter;
    private @Nullable UUID served;
    private List<MenuItem> items = List.of();
    private List<GivenOrder> given = List.of();
    private boolean isOpen;
    private boolean busy;
    private @Nullable String said;
    private boolean done;
    private Map<UUID, Integer> sent = Map.of();
    private boolean sentFromWallet;
    private UUID key = UUID.randomUUID();

    /** @param sitter the session that is played now */
    Waiter(Desk desk, Acts acts, Words words, Supplier<@Nullable UUID> sitter) {
        this.desk = desk;
        this.acts = acts;
        this.words = words;
        this.sitter = sitter;
    }

    void open() {
        meet();
        isOpen = true;
        said = null;
        done = false;
        ask();
    }

    /** Of who sat here before nothing is known to who sits here now: neither what they had, nor under which key they asked. */
    private void meet() {
        var now = sitter.get();
        if (!Objects.equals(now, served)) {
            served = now;
            sent = Map.of();
            given = List.of();
            key = UUID.randomUUID();
        }
    }

    void close() {
        isOpen = false;
        desk.menu(null);
    }

    private void ask() {
        busy = true;
        show();
        acts.menu(outcome -> {
            busy = false;
            if (outcome instanceof Acts.Done done) {
                items = MenuItem.list(done.reply());
            } else if (outcome instanceof Acts.Refused no) {
                items = List.of();
                answered(no.why(), false);
            }
            show();
        });
        acts.givenOrders(outcome -> {
            if (outcome instanceof Acts.Done done) {
                given = GivenOrder.list(done.reply());
                show();
            }
        });
    }

    /** @param pieces by product, none of them zero @param fromWallet paid now; else later at the counter */
    void order(Map<UUID, Integer> pieces, boolean fromWallet) {
        if (busy || pieces.isEmpty()) {
            return;
        }
        meet();
        said = null;
        done = false;
        if (!pieces.equals(sent) || fromWallet != sentFromWallet) {
            key = UUID.randomUUID();
            sent = Map.copyOf(pieces);
            sentFromWallet = fromWallet;
        }
        busy = true;
        show();
        acts.order(sent, fromWallet, key, this::heard);
    }

    private void heard(Acts.Outcome outcome) {
        busy = false;
        switch (outcome) {
            case Acts.Done yes -> {
                sent = Map.of();
                answered(
                        words.say(
                                "order.done",
                                yes.reply()
                                        .number("number")
                                        .map(String::valueOf)
                                        .orElse("")),
                        true);
                ask();
            }
            case Acts.Refused no -> answered(no.why(), false);
            case Acts.FactorNeeded needed -> answered(words.say("act.failed"), false);
        }
        show();
    }

    private void answered(String text, boolean isDone) {
        said = text;
        done = isDone;
    }

    private void show() {
        if (isOpen) {
            desk.menu(new Menu(items, given, busy, said, done));
        }
    }
}
