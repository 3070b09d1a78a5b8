package org.shaodao.whistle;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.LockOptions;
import org.hibernate.Session;

class ByNumberImpl implements ByNumber {

    private final EntityManager entities;

    ByNumberImpl(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Whistle> findByNumber(String number) {
        return entities.unwrap(Session.class).bySimpleNaturalId(Whistle.class).loadOptional(number);
    }

    @Override
    public Optional<Whistle> hold(String number) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(Whistle.class)
                .with(LockOptions.UPGRADE)
                .loadOptional(number);
    }
}
