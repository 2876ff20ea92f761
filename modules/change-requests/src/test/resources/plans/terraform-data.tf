terraform { required_version = ">= 1.4" }
variable "secret" {
  type      = string
  sensitive = true
  default   = "hunter3"
}
resource "terraform_data" "web" {
  count = 3
  input = { image = "front-9", vcpu = 4, memory_gb = 16, user = "web" }
}
resource "terraform_data" "database" {
  input            = { password = var.secret, version = "17.2" }
  triggers_replace = ["17.2"]
}
resource "terraform_data" "queue" { input = { retention_days = 7 } }
