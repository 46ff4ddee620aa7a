package org.gamingcafe.mutants.only_collections_hold_the_entity_manager.cafe.wallet;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@Stateless
public class WrongService {
    @PersistenceContext
    EntityManager em;
}
