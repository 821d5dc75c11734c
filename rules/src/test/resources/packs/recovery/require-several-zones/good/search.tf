resource "aws_opensearch_domain" "logs" {
  domain_name = "logs"

  cluster_config {
    instance_count         = 3
    zone_awareness_enabled = true
  }

  tags = { environment = "production" }
}
