package org.gamingcafe.mutants.only_collections_hold_the_entity_manager.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class RightWallets {
    @PersistenceContext
    EntityManager em;
}
