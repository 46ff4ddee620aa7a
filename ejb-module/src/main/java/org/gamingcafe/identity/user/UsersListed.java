package org.gamingcafe.identity.user;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody has looked through the people, or taken the list along. @param how by what they were chosen, without names */
public record UsersListed(int count, String how, boolean exported) implements DomainEvent {

    @Override
    public String act() {
        return exported ? "user.exported" : "user.listed";
    }

    @Override
    public Subject subject() {
        return new Subject("account", "list");
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("count", Integer.toString(count), "by", how);
    }
}
