resource "aws_opensearch_domain" "logs" {
  domain_name = "logs"

  cluster_config {
    dedicated_master_enabled = true
    dedicated_master_count   = 3
  }

  tags = { environment = "production" }
}
