package se.vagenin.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Remembers a login that is under way in the demo's provider, for minutes. Access tokens carry all that is needed and
 * are not kept at all, so that any node accepts them and nothing grows with the number of calls.
 */
@Component
class ShortAuthorizations implements OAuth2AuthorizationService {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final InMemoryOAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private final Clock clock;

    ShortAuthorizations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        forgetOld();
        since.putIfAbsent(authorization.getId(), clock.instant());
        kept.save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        since.remove(authorization.getId());
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }

    private void forgetOld() {
        Instant limit = clock.instant().minus(LIFE);
        since.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(limit))
                .map(entry -> kept.findById(entry.getKey()))
                .forEach(old -> {
                    if (old != null) {
                        remove(old);
                    }
                });
    }
}
