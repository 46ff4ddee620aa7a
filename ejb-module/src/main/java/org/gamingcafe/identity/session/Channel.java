package org.gamingcafe.identity.session;

/** Through which door a person signed in. */
public enum Channel {
    API,
    CONSOLE
}
