package se.vagenin.tenancy;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.IdSource;

@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class TenancyConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Binding binding) {
        return new TenantTransactionManager(dataSource, binding);
    }

    @Bean
    Binding binding(@Value("${vagenin.database.distributed:false}") boolean distributed) {
        return distributed ? Binding.DISTRIBUTED : Binding.ONE_SERVER;
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdSource idSource(Clock clock) {
        return IdSource.timeOrdered(clock);
    }
}
