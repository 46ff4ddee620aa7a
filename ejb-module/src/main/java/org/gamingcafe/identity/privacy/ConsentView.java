package org.gamingcafe.identity.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was agreed to or taken back.
 *
 * @param textVersion of the words that were read
 * @param how PAGE, or MAIL for the link in one
 */
public record ConsentView(
        UUID id, PrivacyPurpose purpose, boolean granted, String textVersion, String how, Instant at) {}
