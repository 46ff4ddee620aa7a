package org.gamingcafe.identity.privacy;

/** What somebody can allow. */
public enum PrivacyPurpose {
    /** News and offers by mail; nobody gets them without having said so. */
    OFFERS,
    /** Staff read the name beside reviews. */
    NAME_IN_REVIEWS,
    /** Other members may offer money by the member number. */
    TRANSFERS
}
