package se.vagenin.tenancy;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a job's round in every municipality, each as {@link Tenant}. What fails in one keeps none of the others waiting: the
 * round goes on, and fails when it has been everywhere, so that the job is told of and tried again. Only a database that does
 * not answer ends it: each of the others would wait for it in vain.
 */
@Component
public class Everywhere {

    private static final Logger LOG = LoggerFactory.getLogger(Everywhere.class);

    private final Municipalities municipalities;
    private final TransactionTemplate transaction;

    public Everywhere(Municipalities municipalities, TransactionTemplate transaction) {
        this.municipalities = municipalities;
        this.transaction = transaction;
    }

    /** A transaction for each municipality. */
    public void inTransaction(Consumer<MunicipalityProfile> round) {
        go(each -> transaction.executeWithoutResult(_ -> round.accept(each)));
    }

    /**
     * By code, one after the other.
     *
     * @throws RuntimeException the first that the round threw, after all that could be done
     */
    public void go(Consumer<MunicipalityProfile> round) {
        RuntimeException first = null;
        for (MunicipalityProfile each : municipalities.all()) {
            RuntimeException failure = tried(round, each);
            first = first == null ? failure : first;
            if (failure != null && isOfTheDatabase(failure)) {
                break;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException tried(Consumer<MunicipalityProfile> round, MunicipalityProfile profile) {
        try {
            Tenant.run(profile.municipality(), () -> round.accept(profile));
            return null;
        } catch (RuntimeException failure) {
            // Never the message of the failure: it may name a person.
            LOG.warn(
                    "A round failed in municipality {}: {}",
                    profile.municipality(),
                    failure.getClass().getName());
            return failure;
        }
    }

    private static boolean isOfTheDatabase(RuntimeException failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException;
    }
}
