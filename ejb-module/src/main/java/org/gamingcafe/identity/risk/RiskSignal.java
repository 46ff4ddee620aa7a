package org.gamingcafe.identity.risk;

/** One reason to doubt that a sign-in is the owner's. Found by CDI; rooms above answer what only they know. */
public interface RiskSignal {

    RiskKind kind();

    /**
     * How loudly it speaks, in per cent of its weight: 0 says nothing. Whoever throws counts as medium.
     *
     * @param habits of the account before this sign-in; empty if it is the first
     */
    int percent(Arrival arrival, Habits habits);
}
