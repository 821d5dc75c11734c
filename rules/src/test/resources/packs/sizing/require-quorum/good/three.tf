resource "aws_opensearch_domain" "logs" {
  domain_name = "logs-prod"

  cluster_config {
    instance_count           = 4
    dedicated_master_enabled = true
    dedicated_master_count   = 3
  }
}

resource "aws_opensearch_domain" "trial" {
  domain_name = "trial"
}
