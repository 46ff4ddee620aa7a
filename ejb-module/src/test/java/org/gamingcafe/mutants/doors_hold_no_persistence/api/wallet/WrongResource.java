package org.gamingcafe.mutants.doors_hold_no_persistence.api.wallet;

import jakarta.persistence.EntityManager;

class WrongResource {
    Object find(EntityManager em) {
        return em.find(Object.class, 1);
    }
}
