package org.gamingcafe.identity.role;

/** The roles of the house (D31). */
public enum Role {
    MEMBER,
    CASHIER,
    MANAGER,
    ADMIN;

    public boolean isStaff() {
        return this != MEMBER;
    }
}
