package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class UnavailableTest {

    @Test
    void aDatabaseThatDoesNotAnswerIsNotABug() {
        assertThat(Unavailable.causes(new CannotCreateTransactionException("down")))
                .isTrue();
        assertThat(Unavailable.causes(new IllegalStateException(new CannotGetJdbcConnectionException("down"))))
                .isTrue();
        assertThat(Unavailable.causes(new DataIntegrityViolationException("bug")))
                .isFalse();
        assertThat(Unavailable.causes(null)).isFalse();
    }
}
