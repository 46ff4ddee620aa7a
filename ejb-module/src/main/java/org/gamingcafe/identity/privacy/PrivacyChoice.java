package org.gamingcafe.identity.privacy;

/** What somebody allows. */
public record PrivacyChoice(boolean offers, boolean nameInReviews, boolean transfers) {}
