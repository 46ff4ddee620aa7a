package org.gamingcafe.agent.seat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.gamingcafe.agent.desk.Person;

/** Brings what somebody does at the desk to the seat's thread. */
final class Hands implements Person {

    private final SeatKeeper keeper;
    private final Acts acts;
    private final Waiter waiter;
    private final Executor seat;

    Hands(SeatKeeper keeper, Acts acts, Waiter waiter, Executor seat) {
        this.waiter = waiter;
        this.keeper = keeper;
        this.acts = acts;
        this.seat = seat;
    }

    @Override
    public void signIn(String name, String password) {
        seat.execute(() -> keeper.tried(told -> acts.signIn(name, password, told)));
    }

    @Override
    public void secondFactor(String code) {
        seat.execute(() -> keeper.tried(told -> acts.secondFactor(code, told)));
    }

    @Override
    public void backToStart() {
        acts.forgetSignIn();
        seat.execute(keeper::emptyForm);
    }

    @Override
    public void card(String read) {
        seat.execute(() -> keeper.tried(told -> acts.card(read, told)));
    }

    @Override
    public void pause() {
        seat.execute(() -> keeper.ask(told -> acts.pause("PLAYER", told)));
    }

    @Override
    public void end() {
        seat.execute(() -> keeper.ask(told -> acts.end("PLAYER", told)));
    }

    @Override
    public void launch(UUID game) {
        seat.execute(() -> keeper.ask(told -> acts.launch(game, told)));
    }

    @Override
    public void openMenu() {
        seat.execute(waiter::open);
    }

    @Override
    public void closeMenu() {
        seat.execute(waiter::close);
    }

    @Override
    public void order(Map<UUID, Integer> pieces, boolean fromWallet) {
        seat.execute(() -> waiter.order(pieces, fromWallet));
    }

    @Override
    public void callStaff() {
        seat.execute(keeper::callStaff);
    }

    @Override
    public void stillHere() {
        seat.execute(keeper::stillHere);
    }
}
