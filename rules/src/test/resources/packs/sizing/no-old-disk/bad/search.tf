resource "aws_opensearch_domain" "logs" {
  domain_name = "logs"

  ebs_options {
    ebs_enabled = true
    volume_type = "gp2" # expect: no-old-disk
    volume_size = 100
  }
}
