package org.gamingcafe.identity.privacy;

/**
 * @param textVersion of the words that explain the settings
 * @param version 0 for who has said nothing yet
 */
public record PrivacyView(PrivacyChoice choice, String textVersion, long version) {}
