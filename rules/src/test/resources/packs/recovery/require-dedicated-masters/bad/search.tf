resource "aws_opensearch_domain" "logs" { # expect: require-dedicated-masters
  domain_name = "logs"

  tags = { environment = "production" }
}
