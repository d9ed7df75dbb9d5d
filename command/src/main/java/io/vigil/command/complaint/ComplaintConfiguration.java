package io.vigil.command.complaint;

import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregates, and what counts complaints. */
@Configuration(proxyBeanMethods = false)
@Import({Complaint.class, ComplaintCluster.class})
public class ComplaintConfiguration {

  @Bean
  ClusterCounter clusterCounter(
      @Qualifier("complaintClusterRepository") Repository<ComplaintCluster> clusters) {
    return (object, complaintId, receivedAt, recordedAt) ->
        clusters
            .loadOrCreate(object.id(), ComplaintCluster::new)
            .execute(cluster -> cluster.count(object, complaintId, receivedAt, recordedAt));
  }
}
