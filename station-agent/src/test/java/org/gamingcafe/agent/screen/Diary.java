package org.gamingcafe.agent.screen;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.agent.desk.Person;

/** What a person has done at the screen, in its order. */
final class Diary implements Person {

    private final BlockingQueue<String> acts = new LinkedBlockingQueue<>();

    void mustSay(String act) throws InterruptedException {
        var happened = acts.poll(Hand.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!act.equals(happened)) {
            throw new AssertionError("expected: " + act + ", happened: " + happened);
        }
    }

    @Override
    public void signIn(String name, String password) {
        acts.add("signIn " + name + " " + password);
    }

    @Override
    public void secondFactor(String code) {
        acts.add("secondFactor " + code);
    }

    @Override
    public void backToStart() {
        acts.add("backToStart");
    }

    @Override
    public void card(String read) {
        acts.add("card " + read);
    }

    @Override
    public void pause() {
        acts.add("pause");
    }

    @Override
    public void end() {
        acts.add("end");
    }

    @Override
    public void launch(UUID game) {
        acts.add("launch " + game);
    }

    @Override
    public void openMenu() {
        acts.add("openMenu");
    }

    @Override
    public void closeMenu() {
        acts.add("closeMenu");
    }

    @Override
    public void order(Map<UUID, Integer> pieces, boolean fromWallet) {
        acts.add("order " + pieces.values().stream().sorted().toList() + (fromWallet ? " wallet" : " bill"));
    }

    @Override
    public void callStaff() {
        acts.add("callStaff");
    }

    @Override
    public void stillHere() {
        acts.add("stillHere");
    }
}
