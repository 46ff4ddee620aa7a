package org.gamingcafe.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Whether somebody is let in, and whether the house has decided that they are not. */
@Embeddable
class Standing {

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private AccountView.Status status;

    private boolean barred;

    protected Standing() {}

    Standing(AccountView.Status status) {
        this.status = status;
    }

    /** @return whether somebody was invited, and has come */
    boolean arrive() {
        var waited = status == AccountView.Status.INVITED;
        if (waited) {
            status = AccountView.Status.ACTIVE;
        }
        return waited;
    }

    /** @return whether it had been deactivated, and not by the house */
    boolean reactivate() {
        if (status != AccountView.Status.DEACTIVATED || barred) {
            return false;
        }
        status = AccountView.Status.ACTIVE;
        return true;
    }

    /** By its owner, who comes back by a mailed link. */
    void leave() {
        mustBeActive();
        status = AccountView.Status.DEACTIVATED;
    }

    /** @return whether it was active */
    boolean scheduleDeletion() {
        if (status != AccountView.Status.ACTIVE) {
            return false;
        }
        status = AccountView.Status.SCHEDULED_DELETION;
        return true;
    }

    /** @return whether it was about to be deleted */
    boolean keep() {
        if (status != AccountView.Status.SCHEDULED_DELETION) {
            return false;
        }
        status = AccountView.Status.ACTIVE;
        return true;
    }

    void mustBeActive() {
        if (status != AccountView.Status.ACTIVE) {
            throw new NotInThisState();
        }
    }

    /** By the house: no mailed link opens it again, and who is on the way out does not escape it. */
    void bar() {
        if (barred || status == AccountView.Status.ERASED) {
            throw new NotInThisState();
        }
        status = AccountView.Status.DEACTIVATED;
        barred = true;
    }

    /** @param waits whether somebody who was invited has still to come */
    void letIn(boolean waits) {
        if (status != AccountView.Status.DEACTIVATED) {
            throw new NotInThisState();
        }
        status = waits ? AccountView.Status.INVITED : AccountView.Status.ACTIVE;
        barred = false;
    }

    void mustBeUsed() {
        switch (status) {
            case DEACTIVATED, ERASED -> throw new NotInThisState();
            case INVITED, ACTIVE, SCHEDULED_DELETION -> {}
        }
    }

    AccountView.Status status() {
        return status;
    }

    boolean isBarred() {
        return barred;
    }
}
