package org.gamingcafe.identity.notice;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody whose address a mail server has refused is written to again. */
public record MailRefusalForgotten(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "mail-refusal.forgotten";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
