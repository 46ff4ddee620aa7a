package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All sales. */
@ApplicationScoped
class Sales {

    @PersistenceContext
    EntityManager em;

    Sale add(Sale sale) {
        em.persist(sale);
        em.flush(); // so that a collision is reported here and not at commit
        return sale;
    }

    Optional<Sale> find(UUID id) {
        return Optional.ofNullable(em.find(Sale.class, id));
    }
}
