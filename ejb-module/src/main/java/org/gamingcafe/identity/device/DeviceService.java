package org.gamingcafe.identity.device;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** For rooms that show people their devices and where somebody was. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeviceService {

    @Inject
    DeviceWords words;

    @Inject
    PlaceFile places;

    /** Browser and system in a few words; empty if nothing is known of them. */
    public String words(String userAgent) {
        return words.of(userAgent);
    }

    /** Where an address lies, as far as the operator's file knows. */
    public Place place(String ip) {
        return places.of(ip);
    }
}
