package org.shaodao.access.account;

import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** How Spring Session keeps its rows here. */
@Configuration
@EnableJdbcHttpSession
class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    /** Nothing else is made from the bytes of a row, whoever wrote it. */
    private static final String OURS = "org.shaodao.access.**;org.springframework.security.**;java.lang.*;java.util.*;"
            + "java.time.*;java.net.*;maxdepth=20;!*";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleSessionsEnd(
            @Value("${server.servlet.session.timeout}") Duration idle) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(idle);
    }

    /** Each statement by itself: a session of which half was written is nobody's, and a read costs no transaction. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** Everybody else's; Spring Boot makes none beside the one above. */
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** What another version of a library has written is no session any more, and no error either. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new DeserializingConverter(bytes -> {
            try (var stream = new ObjectInputStream(bytes)) {
                stream.setObjectInputFilter(ObjectInputFilter.Config.createFilter(OURS));
                return stream.readObject();
            } catch (ClassNotFoundException | ObjectStreamException unreadable) {
                LOG.warn("a session cannot be read, its person signs in anew: {}", unreadable.getMessage());
                return null;
            }
        }));
        return conversion;
    }
}
