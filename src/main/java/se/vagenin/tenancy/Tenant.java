package se.vagenin.tenancy;

import java.util.Optional;
import se.vagenin.kernel.Municipality;

/** The municipality that the running request or job is about. Bound for a scope, never set. */
public final class Tenant {

    private static final ScopedValue<Municipality> CURRENT = ScopedValue.newInstance();

    private Tenant() {}

    public static Optional<Municipality> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static void run(Municipality municipality, Runnable work) {
        ScopedValue.where(CURRENT, municipality).run(work);
    }

    public static <T, X extends Throwable> T call(Municipality municipality, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, municipality).call(work);
    }
}
