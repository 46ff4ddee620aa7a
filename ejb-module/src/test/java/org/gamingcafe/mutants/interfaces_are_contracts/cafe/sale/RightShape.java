package org.gamingcafe.mutants.interfaces_are_contracts.cafe.sale;

class RightShape {
    private interface Act {}

    sealed interface RightOutcome {}

    record RightYes() implements RightOutcome {}
}
