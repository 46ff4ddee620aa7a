package org.gamingcafe.agent.desk;

import java.util.Map;
import java.util.UUID;

/** What somebody at the desk can do with the agent. */
public interface Person {

    void signIn(String name, String password);

    void secondFactor(String code);

    /** Gives up a sign-in that waits for its second factor. */
    void backToStart();

    void card(String read);

    void pause();

    void end();

    /** Wants to play a game that the bar offers. */
    void launch(UUID game);

    /** Wants to see what can be ordered. */
    void openMenu();

    void closeMenu();

    /** @param pieces by product @param fromWallet paid now; else later at the counter */
    void order(Map<UUID, Integer> pieces, boolean fromWallet);

    void callStaff();

    void stillHere();
}
